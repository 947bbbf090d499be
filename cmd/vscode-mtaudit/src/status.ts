// The score of the article, in the status bar.
import * as vscode from 'vscode'
import { audited, type Rating } from './article'
import type { Server } from './server'

const icons: Record<string, string> = { pass: '$(pass)', review: '$(warning)', fail: '$(error)' }

/** Status shows the score of the article that is in sight, when it is known. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('mtaudit.score', vscode.StatusBarAlignment.Right, 100)
  private shown: vscode.TextDocument | undefined
  private busy = false
  private again = false

  constructor(private readonly server: Server) {
    this.item.name = 'mtaudit'
  }

  /** update shows the newest score. At most one question is under way; later ones wait for it. */
  async update(): Promise<void> {
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    try {
      do {
        this.again = false
        await this.show(audited())
      } while (this.again)
    } finally {
      this.busy = false
    }
  }

  dispose(): void {
    this.item.dispose()
  }

  private async show(document: vscode.TextDocument | undefined): Promise<void> {
    if (document && this.server.fault) {
      this.shown = undefined
      this.put('$(error) mtaudit', 'mtaudit.restart', `mtaudit does not run: ${this.server.fault} Click to start it again.`)
      return
    }
    if (document && document !== this.shown) {
      this.put('$(sync~spin) mtaudit', 'mtaudit.openReport', 'The article is being audited.')
    }
    const rating = document && await this.server.score(document)
    if (document !== audited()) {
      this.again = true // an answer about another article
      return
    }
    const value = rating?.score?.value
    this.shown = value === undefined ? undefined : document
    void vscode.commands.executeCommand('setContext', 'mtaudit.audited', this.shown !== undefined)
    if (!rating || value === undefined) {
      this.item.hide()
      return
    }
    const icon = icons[rating.score?.band ?? ''] ?? '$(book)'
    this.put(`${icon} mtaudit ${Math.round(value)}`, 'mtaudit.openReport', tooltip(rating))
  }

  private put(text: string, command: string, tip: string): void {
    this.item.text = text
    this.item.command = command
    this.item.tooltip = tip
    this.item.show()
  }
}

function tooltip({ score, findings }: Rating): string {
  const why = score?.reason ? ` (${score.reason})` : ''
  return `Score ${score?.value?.toFixed(1)}, ${score?.band}${why}: ${findings} ${findings === 1 ? 'finding' : 'findings'}. Click to open the report.`
}
