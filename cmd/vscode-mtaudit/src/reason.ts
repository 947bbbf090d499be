// Why a finding is dismissed.
import * as vscode from 'vscode'

/** Reasons that come up again and again. */
const usual = [
  'Right as it is',
  'So in the original',
  'House style',
  'The reference differs on purpose',
  'The reference is wrong',
]

/**
 * askReason lets the reader choose or write a reason, and returns undefined if
 * the question was left. What is typed is always the first choice.
 */
export function askReason(question: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick()
  const show = (typed: string) => {
    const own = typed.trim()
    pick.items = [...(own ? [{ label: own, description: 'your own words', alwaysShow: true }] : []), ...usual.map(label => ({ label }))]
  }
  pick.title = question
  pick.placeholder = 'Choose a reason, or write your own. It is kept in the project, for colleagues and CI.'
  pick.ignoreFocusOut = true
  show('')
  return new Promise(resolve => {
    pick.onDidChangeValue(show)
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.label)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}
