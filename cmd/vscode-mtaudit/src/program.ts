// Where the mtaudit program is.
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join, sep } from 'node:path'

/** NotFound is thrown where the program is not; its message says where it was looked for. */
export class NotFound extends Error {}

/**
 * findProgram is the absolute path of the program that the setting names: itself a
 * path, in which ~ is the home folder, or a name that is looked for on the PATH.
 * The folder of the workspace is never looked in, as a name alone would be by
 * Windows: what lies beside an article must not be run.
 */
export async function findProgram(setting: string): Promise<string> {
  const named = setting.trim() || 'mtaudit'
  if (/[/\\]/.test(named)) {
    const path = named.replace(/^~(?=[/\\])/, homedir())
    if (!isAbsolute(path)) {
      throw new NotFound(`“mtaudit.path” is “${named}”, which does not start from the root of the disk.`)
    }
    if (await runs(path)) {
      return path
    }
    throw new NotFound(`“mtaudit.path” is “${named}”, where no program is.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  for (const path of folders.flatMap(folder => namesOf(named).map(name => join(folder, name)))) {
    if (await runs(path)) {
      return path
    }
  }
  throw new NotFound(`“${named}” is in none of the ${folders.length} folders of the PATH.`)
}

function namesOf(program: string): string[] {
  return sep === '\\' && !/\.exe$/i.test(program) ? [`${program}.exe`] : [program]
}

async function runs(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
