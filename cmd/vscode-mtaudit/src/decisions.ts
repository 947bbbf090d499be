// What passes between the reader's decisions and the server's commands.
import * as vscode from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'
import { askReason } from './reason'

/** The commands of the server that take a reason, and how it is asked for. */
const questions: Record<string, string> = {
  'mtaudit.dismiss': 'Why is this right as it is?',
  'mtaudit.acceptName': 'Why are these words right, wherever they stand?',
}

/**
 * decisions asks for the reason of a decision before the server hears of it, and
 * has reports shown here, which the server would open in a browser.
 */
export function decisions(showReport: (uri?: vscode.Uri) => Promise<void>): Middleware {
  return {
    executeCommand: async (command, args, next) => {
      const [argument] = args
      if (command === 'mtaudit.showReport') {
        return showReport(argument?.uri && vscode.Uri.parse(argument.uri))
      }
      const question = questions[command]
      if (question === undefined || argument?.reason) {
        return next(command, args)
      }
      const reason = await askReason(question)
      return reason && next(command, [{ ...argument, reason }]) // without one, the reader thought better of it
    },
  }
}
