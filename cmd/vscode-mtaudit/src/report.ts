// The HTML reports of articles, in tabs beside them.
import * as vscode from 'vscode'
import { audited, nameOf } from './article'
import type { Server } from './server'

/** Reports are the tabs that are open, one for an article. */
export class Reports {
  private readonly panels = new Map<string, vscode.WebviewPanel>()

  /** open shows the report of an article as it is: that of the URI, else that in sight. */
  async open(server: Server, uri?: vscode.Uri): Promise<void> {
    const document = uri ? await vscode.workspace.openTextDocument(uri) : audited()
    if (!document) {
      void vscode.window.showInformationMessage('mtaudit: open an article first. Text, Markdown and HTML files are audited.')
      return
    }
    const html = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'mtaudit: making the report' },
      () => server.report(document),
    )
    if (!html) {
      void vscode.window.showWarningMessage(`mtaudit: there is no report of ${nameOf(document.uri.path)}. ${server.fault ?? 'It is the reference of an article.'}`)
      return
    }
    const panel = this.panelOf(document)
    panel.webview.html = html
    panel.reveal(undefined, true)
  }

  /** refresh renews the report of an article, if it is open. */
  async refresh(server: Server, document: vscode.TextDocument): Promise<void> {
    const panel = this.panels.get(document.uri.toString())
    const html = panel && await server.report(document)
    if (html && this.panels.get(document.uri.toString()) === panel) {
      panel.webview.html = html
    }
  }

  private panelOf(document: vscode.TextDocument): vscode.WebviewPanel {
    const key = document.uri.toString()
    const open = this.panels.get(key)
    if (open) {
      return open
    }
    const panel = vscode.window.createWebviewPanel(
      'mtaudit.report',
      `Report: ${nameOf(document.uri.path)}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      {
        // The report's own policy lets nothing run or load but what is in it, held to by hash.
        enableScripts: true,
        localResourceRoots: [],
        enableFindWidget: true,
        retainContextWhenHidden: true,
      },
    )
    panel.onDidDispose(() => this.panels.delete(key))
    this.panels.set(key, panel)
    return panel
  }
}
