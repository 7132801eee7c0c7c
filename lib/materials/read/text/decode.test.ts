import { expect, it } from 'vitest'
import { detectType } from '#lib/materials/read/detect-type.ts'
import { decodeText, encodingOf, plainText } from './decode.ts'

/** The same kind of sentence as programs of each language save it. */
const SAMPLES: [encoding: string, hex: string, text: string][] = [
  [
    'windows-1252', '44617320476564e46368746e69732069737420736368f66e2084756e64932067726fdf2096206573207370656963686572742c20776173'
    + '207769722074e4676c6963682068f672656e2e',
    'Das Gedächtnis ist schön „und“ groß – es speichert, was wir täglich hören.',
  ],
  [
    'windows-1251', 'cfe0ecfff2fc209720fdf2ee20f1efeef1eee1edeef1f2fc20f5f0e0ede8f2fc20e820e2eef1eff0eee8e7e2eee4e8f2fc20eeeffbf22e'
    + '20ccfb20f0e0e7ebe8f7e0e5ec20eaf0e0f2eaeee2f0e5ece5ededf3fe20e820e4eeebe3eee2f0e5ece5ededf3fe20efe0ecfff2fc2e',
    'Память — это способность хранить и воспроизводить опыт. Мы различаем кратковременную и долговременную память.',
  ],
  [
    'koi8-r', 'f0c1cdd1d4d820dcd4cf20d3d0cfd3cfc2cecfd3d4d820c8d2c1cec9d4d820c920d7cfd3d0d2cfc9dad7cfc4c9d4d820cfd0d9d42e20ed'
    + 'd920d2c1daccc9dec1c5cd20cbd2c1d4cbcfd7d2c5cdc5ceced5c020c920c4cfccc7cfd7d2c5cdc5ceced5c020d0c1cdd1d4d82e',
    'Память это способность хранить и воспроизводить опыт. Мы различаем кратковременную и долговременную память.',
  ],
  [
    'iso-8859-2', '50616decbb206a65207363686f706e6f737420756b6ce164617420612076796261766f76617420696e666f726d6163652e20526f7a6c69'
    + 'b9756a656d65206b72e1746b6f646f626f75206120646c6f75686f646f626f752070616decbb2c20bee1646ee9206a696ee92e',
    'Paměť je schopnost ukládat a vybavovat informace. Rozlišujeme krátkodobou a dlouhodobou paměť, žádné jiné.',
  ],
  [
    'iso-8859-7', 'c720eceddeece720e5dfede1e920e720e9eae1edfcf4e7f4e120ede120e1f0efe8e7eae5fdeff5ece520f0ebe7f1eff6eff1dfe5f22e20'
    + 'c4e9e1eaf1dfedeff5ece520f4e720e2f1e1f7f5f0f1fce8e5f3ece720eae1e920f4e720ece1eaf1eff0f1fce8e5f3ece720eceddeece7'
    + '2e',
    'Η μνήμη είναι η ικανότητα να αποθηκεύουμε πληροφορίες. Διακρίνουμε τη βραχυπρόθεσμη και τη μακροπρόθεσμη μνήμη.',
  ],
  [
    'shift_jis', '8b4c89af82c682cd81418fee95f182f095db91b682b581418ce382c58e7682a28f6f82b7945c97cd82c582a082e98142925a8afa8b4c89'
    + 'af82c692b78afa8b4c89af82f08be695ca82b782e98142',
    '記憶とは、情報を保存し、後で思い出す能力である。短期記憶と長期記憶を区別する。',
  ],
  [
    'euc-jp', 'b5adb2b1a4c8a4cfa1a2bef0caf3a4f2caddc2b8a4b7a1a2b8e5a4c7bbd7a4a4bdd0a4b9c7bdcecfa4c7a4a2a4eba1a3c3bbb4fcb5adb2'
    + 'b1a4c8c4b9b4fcb5adb2b1a4f2b6e8cacca4b9a4eba1a3',
    '記憶とは、情報を保存し、後で思い出す能力である。短期記憶と長期記憶を区別する。',
  ],
  [
    'euc-kr', 'b1e2beefc0ba20c1a4bab8b8a620c0fac0e5c7cfb0ed20b3aac1dfbfa120b6b0bfc3b8aeb4c220b4c9b7c2c0ccb4d92e20b4dcb1e220b1'
    + 'e2beefb0fa20c0e5b1e220b1e2beefc0bb20b1b8bab0c7d1b4d92e',
    '기억은 정보를 저장하고 나중에 떠올리는 능력이다. 단기 기억과 장기 기억을 구별한다.',
  ],
  [
    'gb18030', 'bcc7d2e4cac7b4a2b4e6d0c5cfa2b2a2d4dad2d4baf3bbd8d2e4b5c4c4dcc1a6a1a3ced2c3c7c7f8b7d6b6ccc6dabcc7d2e4bacdb3a4c6'
    + 'dabcc7d2e4a1a3d5e2cac7d0c4c0edd1a7b5c4bbf9b4a1a1a3',
    '记忆是储存信息并在以后回忆的能力。我们区分短期记忆和长期记忆。这是心理学的基础。',
  ],
  [
    'big5', 'b04fbed0ac4fc078a673b8eab054a8c3a662a548abe1a65ebed0aabaafe0a44fa143a7daadccb0cfa4c0b575b4c1b04fbed0a94daaf8b4'
    + 'c1b04fbed0a143b36fac4fa4dfb27abec7aabab0f2c2a6a143',
    '記憶是儲存資訊並在以後回憶的能力。我們區分短期記憶和長期記憶。這是心理學的基礎。',
  ],
  [
    'utf-16-le', '4d0065006d006f007200790020006900730020006b006500700074002e0020001f0430043c044f0442044c042000188ab6612e00',
    'Memory is kept. Память 記憶.',
  ],
  [
    'utf-16-be', '004d0065006d006f007200790020006900730020006b006500700074002e0020041f0430043c044f0442044c00208a1861b6002e',
    'Memory is kept. Память 記憶.',
  ],
]

it.each(SAMPLES)('reads %s', (_, hex, text) => {
  const bytes = Buffer.from(hex, 'hex')
  expect(decodeText(bytes)).toBe(text)
  expect(detectType(bytes)).toBe('text')
})

it('reads UTF-8 and marked UTF-16', () => {
  expect(decodeText(Buffer.from('Gedächtnis'))).toBe('Gedächtnis')
  expect(decodeText(Buffer.from('\ufeffGedächtnis', 'utf16le'))).toBe('Gedächtnis')
  expect(decodeText(Buffer.from([0xfe, 0xff, 0, 0x4d, 0, 0xe4]))).toBe('Mä')
  expect(decodeText(Buffer.from([0x93, 0x4d, 0xe4, 0x94]))).toBe('“Mä”')
})

it('believes an encoding that is named, unless the bytes are UTF-8 or do not fit it', () => {
  expect(plainText(Buffer.from([0xc0, 0xe1]), 'windows-1251')).toBe('Аб')
  expect(plainText(Buffer.from('ä'), 'windows-1251')).toBe('ä')
  expect(plainText(Buffer.from([0x4d, 0xe4]), 'no-such')).toBe('Mä')
})

it('takes no noise for text', () => {
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 251 + 4))
  expect(detectType(noise)).toBeNull()
  expect(encodingOf(Buffer.from([0x81]))).toBe('windows-1252')
})

it('leaves out what runs on without a space, not a long address or a script without spaces', () => {
  const [address, script] = [`https://example.org/${'a'.repeat(200)}`, '記'.repeat(500)]
  expect(decodeText(Buffer.from(`See ${'='.repeat(300)} and ${address} ${script}`))).toBe(`See … and ${address} ${script}`)
})

it('makes newlines plain', () => expect(decodeText(Buffer.from('a\r\nb\rc\u2028d'))).toBe('a\nb\nc\nd'))
