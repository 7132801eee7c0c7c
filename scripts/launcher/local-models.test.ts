import { expect, test } from 'vitest'
import { startModelServer } from '#scripts/model-server/server.ts'
import { describeLocalModels } from './local-models.ts'

test('servers that answer are named with what they have, others are not', async () => {
  const server = await startModelServer({ models: ['llama3.1'] })
  try {
    const [line, ...others] = await describeLocalModels([
      { name: 'Ollama', url: server.url }, { name: 'LM Studio', url: 'http://127.0.0.1:9/v1' },
    ])
    expect(line).toMatch(/^Ollama runs on this machine with llama3\.1\./)
    expect(others).toEqual([])
    server.setModels([])
    expect(await describeLocalModels([{ name: 'Ollama', url: server.url }])).toEqual([])
  } finally {
    await server.close()
  }
})
