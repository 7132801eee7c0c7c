import { once } from 'node:events'
import net from 'node:net'
import { expect, test } from 'vitest'
import { describeAddresses, networkAddresses, whyNotListen } from './addresses.ts'

const entry = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) => ({ address, family, internal }) as never
const interfaces = {
  lo: [entry('127.0.0.1', 'IPv4', true)],
  eth0: [entry('192.168.1.20', 'IPv4', false), entry('fe80::1', 'IPv6', false)],
}

test('other devices are told each address of the network, and none where only this machine is let in', () => {
  expect(networkAddresses({ HOST: '0.0.0.0', PORT: 3000 }, interfaces)).toEqual(['http://192.168.1.20:3000'])
  expect(networkAddresses({ HOST: '192.168.1.20', PORT: 80 }, interfaces)).toEqual(['http://192.168.1.20:80'])
  expect(networkAddresses({ HOST: '127.0.0.1', PORT: 3000 }, interfaces)).toEqual([])
})

test('the start text names the phone address, APP_URL, or says that there is no network', () => {
  expect(describeAddresses({ HOST: '127.0.0.1', PORT: 3000 }, interfaces)).toEqual(['Reprise is ready at http://localhost:3000'])
  expect(describeAddresses({ HOST: '::', PORT: 3000, APP_URL: 'https://study.example.org' }, interfaces)).toEqual([
    'Reprise is ready at https://study.example.org', 'A phone or laptop in the same network opens http://192.168.1.20:3000',
  ])
  expect(describeAddresses({ HOST: '0.0.0.0', PORT: 3000 }, { lo: interfaces.lo })[1]).toContain('no address other devices could reach')
})

test('a taken port, and an address that is not of this machine, are named', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  expect(await whyNotListen({ HOST: '127.0.0.1', PORT: port })).toContain(`Port ${port} is taken by another program`)
  server.close()
  await once(server, 'close')
  expect(await whyNotListen({ HOST: '127.0.0.1', PORT: port })).toBeNull()
  expect(await whyNotListen({ HOST: '203.0.113.1', PORT: port })).toContain('is no address of this machine')
})
