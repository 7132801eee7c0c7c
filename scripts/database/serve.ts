import net from 'node:net'
import type { PGlite } from '@electric-sql/pglite'

/**
 * Serves an embedded Postgres (PGlite) to several clients over the wire protocol.
 * A whole exchange (up to Sync or a simple query) and a whole transaction of one client run undivided, the others
 * wait; the password is checked; a client that dies inside a transaction is rolled back. All clients share one session.
 */
const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5, type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const failure = (code: string, text: string): Buffer => message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`))

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const PROTOCOL_3 = 196608

/** One client at a time holds the session. */
function createTurns() {
  let holder: net.Socket | undefined
  const waiting: { socket: net.Socket; go: () => void }[] = []
  return {
    isHolder: (socket: net.Socket) => holder === socket,
    acquire: (socket: net.Socket) =>
      new Promise<void>((go) => {
        if (!holder || holder === socket) {
          holder = socket
          go()
        } else waiting.push({ socket, go })
      }),
    release: () => {
      const next = waiting.shift()
      holder = next?.socket
      next?.go()
    },
    leave: (socket: net.Socket) => {
      const index = waiting.findIndex((entry) => entry.socket === socket)
      if (index >= 0) waiting.splice(index, 1)
    },
  }
}

export function serve(db: PGlite, at: net.ListenOptions, password: string): Promise<net.Server> {
  const turns = createTurns()
  const rollback = () => db.exec('ROLLBACK').catch(() => {})

  async function exchange(socket: net.Socket, batch: Buffer): Promise<void> {
    await turns.acquire(socket)
    // ReadyForQuery ends an answer: its last byte is I, T (in a transaction) or E (in a failed one).
    let status = 'I'
    try {
      if (!socket.destroyed) {
        const onRawData = (data: Uint8Array) => {
          if (data.length >= 6 && data[data.length - 6] === 0x5a) status = String.fromCharCode(data[data.length - 1]!)
          // A copy: the bytes are the database's own memory, and a socket that is slow would send what stands there later.
          if (socket.writable) socket.write(Buffer.from(data))
        }
        await db.runExclusive(() => db.execProtocolRawStream(new Uint8Array(batch), { onRawData }))
      }
    } catch (error) {
      socket.end(failure('XX000', (error as Error).message))
    }
    if (status !== 'I' && !socket.writable) {
      await rollback()
      status = 'I'
    }
    if (status === 'I') turns.release()
  }

  const server = net.createServer((socket) => {
    let buffer: Buffer = Buffer.alloc(0)
    let startup: Buffer | undefined
    let known = false
    let batch: Buffer[] = []
    let work: Promise<void> = Promise.resolve()
    const run = (bytes: Buffer) => {
      work = work.then(() => exchange(socket, bytes)).catch(() => void socket.destroy())
    }
    const take = (size: number) => {
      const part = buffer.subarray(0, size)
      buffer = buffer.subarray(size)
      return part
    }
    const greet = (part: Buffer) => {
      const code = part.readInt32BE(4)
      if (code === SSL_REQUEST || code === GSS_REQUEST) socket.write('N')
      else if (code !== PROTOCOL_3) socket.end()
      else {
        startup = part
        socket.write(message('R', Buffer.from([0, 0, 0, 3]))) // ask for the password
      }
    }
    const onMessage = (part: Buffer) => {
      if (!startup) return greet(part)
      const type = String.fromCharCode(part[0]!)
      if (!known) {
        if (type !== 'p' || part.subarray(5, -1).toString() !== password) {
          socket.end(failure('28P01', 'password authentication failed'))
          return
        }
        known = true
        return run(startup)
      }
      if (type === 'X') return void socket.end()
      batch.push(part)
      if ('SQH'.includes(type)) {
        run(Buffer.concat(batch))
        batch = []
      }
    }
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('close', () => {
      turns.leave(socket)
      work = work.then(async () => {
        if (!turns.isHolder(socket)) return
        await rollback()
        turns.release()
      })
    })
    socket.on('data', (data: Buffer) => {
      buffer = Buffer.concat([buffer, data])
      while (buffer.length >= (startup ? 5 : 8)) {
        const size = startup ? buffer.readInt32BE(1) + 1 : buffer.readInt32BE(0)
        if (buffer.length < size) return
        onMessage(take(size))
      }
    })
  })
  return new Promise((ok, no) => server.once('error', no).listen(at, () => ok(server)))
}
