import { Command } from 'commander'

const remit = new Command('remit').description('Work with scenarios and recordings of Remit.')
remit.parse()
