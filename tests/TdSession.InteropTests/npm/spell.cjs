'use strict'

// Reads lines of JSON, and writes them as a JavaScript client passes them on.
// Usage: node spell.cjs tdl-receives | tdl-sends | tdlib-native-receives | json

const readline = require('node:readline')
const { deepRenameKey } = require('tdl/dist/util.js')

const spellings = {
  // What tdl does to every message and every request, with tdl's code.
  'tdl-receives': line => deepRenameKey('@type', '_', JSON.parse(line)),
  'tdl-sends': line => deepRenameKey('_', '@type', JSON.parse(line)),
  // What tdlib-native documents: it replaces the key in the text.
  'tdlib-native-receives': line => JSON.parse(line.replaceAll('"@type":', '"_":')),
  // Without a client: JavaScript parses and writes the text.
  'json': line => JSON.parse(line),
}

const spell = spellings[process.argv[2]]
readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', line => process.stdout.write(JSON.stringify(spell(line)) + '\n'))
