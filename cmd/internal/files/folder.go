package files

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Expand puts the files of folders in the place of the folders, in order of their
// paths: those with one of the extensions, in the folder and below, but none in
// hidden folders. Other names are kept as they are. A folder without such files
// is an error that names it.
func Expand(names, extensions []string) ([]string, error) {
	var out []string
	for _, name := range names {
		info, err := os.Stat(name)
		if name == Stdin || err != nil || !info.IsDir() {
			out = append(out, name) // whoever reads it says what is wrong
			continue
		}
		found, err := under(name, extensions)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: no articles in this folder: none of its files ends in %s", name, strings.Join(extensions, ", "))
		}
		out = append(out, found...)
	}
	return out, nil
}

// under lists the files of one folder.
func under(folder string, extensions []string) (found []string, err error) {
	err = filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != folder && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir() && slices.Contains(extensions, strings.ToLower(filepath.Ext(name))):
			found = append(found, name)
		}
		return nil
	})
	return found, err
}
