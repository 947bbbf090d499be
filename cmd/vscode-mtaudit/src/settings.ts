// The settings of this extension.
import * as vscode from 'vscode'

/** settings are those that hold for a document, or for the window. */
export function settings(uri?: vscode.Uri): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('mtaudit', uri)
}
