'use strict'

// Reads lines of JSON, and writes them as a JavaScript client passes them on.
// Usage: node spell.cjs tdl-receives | tdl-sends | tdlib-native-receives | json

const readline = require('node:readline')
const { deepRenameKey } = require('tdl/dist/util.js')

const spellings = {
  // tdl's own code for every message and every request.
  'tdl-receives': line => deepRenameKey('@type', '_', JSON.parse(line)),
  'tdl-sends': line => deepRenameKey('_', '@type', JSON.parse(line)),
  // tdlib-native documents this replacement.
  'tdlib-native-receives': line => JSON.parse(line.replaceAll('"@type":', '"_":')),
  // JavaScript without a client.
  'json': line => JSON.parse(line),
}

const spell = spellings[process.argv[2]]
readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', line => process.stdout.write(JSON.stringify(spell(line)) + '\n'))
