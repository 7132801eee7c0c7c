// Runs before start and test: everything else is TypeScript that only Node 24 reads. npm puts the Node of
// node_modules/.bin first, which comes as an optional dependency for Linux (glibc), macOS and Windows.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`Reprise runs on Node 24; this is ${process.versions.node}. Run \`npm ci\` without --omit=optional, or install Node 24.`)
  process.exit(1)
}
