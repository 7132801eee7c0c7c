import net from 'node:net'

/** A port of loopback nobody listens on, so that a Reprise somebody is using meanwhile is left alone. */
export function freePort(): Promise<number> {
  const server = net.createServer()
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => done(port))
    })
  })
}
