'use strict'

// Standard input: JSON lines, in one spelling of the type key. Standard output: the same lines as a JavaScript client spells them.
// Usage: node spell.cjs tdl-receives | tdl-sends | tdlib-native-receives | json

const readline = require('node:readline')
const { deepRenameKey } = require('tdl/dist/util.js')

const spellings = {
  // What tdl does to every message and to every request, with tdl's own code.
  'tdl-receives': line => deepRenameKey('@type', '_', JSON.parse(line)),
  'tdl-sends': line => deepRenameKey('_', '@type', JSON.parse(line)),
  // What tdlib-native documents: a replacement in the text.
  'tdlib-native-receives': line => JSON.parse(line.replaceAll('"@type":', '"_":')),
  // No client at all: what JavaScript itself makes of the text.
  'json': line => JSON.parse(line),
}

const spell = spellings[process.argv[2]]
readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', line => process.stdout.write(JSON.stringify(spell(line)) + '\n'))
