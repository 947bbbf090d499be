// What the editor knows of an article.
import * as vscode from 'vscode'

/** The languages of the files that are audited. */
export const languages = ['plaintext', 'markdown', 'html']

/** Rating is what the server's method mtaudit/score says of an article. */
export interface Rating {
  score: { value?: number; band?: string; reason?: string } | null
  findings: number
}

/** audited is the article that has the focus or, beside a report, is in sight. */
export function audited(): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor
  const editors = active ? [active] : vscode.window.visibleTextEditors
  return editors.map(editor => editor.document).find(isArticle)
}

/** isArticle says whether the server is told of a document. */
export function isArticle(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId) && ['file', 'untitled'].includes(document.uri.scheme)
}

/** nameOf is the last part of a path. */
export function nameOf(path: string): string {
  return path.split(/[/\\]/).pop() ?? path
}
