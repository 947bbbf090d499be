package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long a file must be left alone before it counts as saved:
// editors write in several steps.
const settle = 100 * time.Millisecond

// A Watcher tells when files change. It watches their folders, as editors save
// by putting a new file in the place of the old. Close it.
type Watcher struct {
	w       *fsnotify.Watcher
	names   map[string]bool // absolute paths of files that count
	folders []string        // absolute paths of folders of which every file counts that ends as it should
	ext     []string
	except  map[string]bool // absolute paths of files that do not: what the run itself writes
}

// Watch is what a Watcher looks at.
type Watch struct {
	Names      []string // files, whether they are there or not
	Folders    []string // folders, with those below: new files count too
	Extensions []string // of the files that count in the folders
	Except     []string // files that never count
}

// NewWatcher begins to watch. What changes from then on is told, even if Wait is
// called later.
func NewWatcher(what Watch) (*Watcher, error) {
	fw, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	w := &Watcher{w: fw, names: map[string]bool{}, except: map[string]bool{}, ext: what.Extensions}
	if err := w.add(what); err != nil {
		return nil, errors.Join(err, fw.Close())
	}
	return w, nil
}

func (w *Watcher) add(what Watch) error {
	for _, name := range what.Except {
		abs, err := filepath.Abs(name)
		if err != nil {
			return fmt.Errorf("watch %s: %w", name, err)
		}
		w.except[abs] = true
	}
	for _, name := range what.Names {
		abs, err := filepath.Abs(name)
		if err != nil {
			return fmt.Errorf("watch %s: %w", name, err)
		}
		w.names[abs] = true
		if err := w.folder(filepath.Dir(abs)); err != nil {
			return err
		}
	}
	for _, name := range what.Folders {
		abs, err := filepath.Abs(name)
		if err != nil {
			return fmt.Errorf("watch %s: %w", name, err)
		}
		w.folders = append(w.folders, abs)
		if err := w.below(abs); err != nil {
			return err
		}
	}
	return nil
}

// folder watches one folder. One that is not there cannot be watched, and the
// run says what is missing.
func (w *Watcher) folder(name string) error {
	err := w.w.Add(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("watch %s: %w", name, cause(err))
	}
	return nil
}

// below watches a folder and those in it, but no hidden ones.
func (w *Watcher) below(folder string) error {
	return filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // it went away meanwhile
		case err != nil:
			return err
		case !e.IsDir():
			return nil
		case name != folder && strings.HasPrefix(e.Name(), "."):
			return fs.SkipDir
		}
		return w.folder(name)
	})
}

// Wait returns when a file has changed and was then left alone for a moment, or
// with ctx's error.
func (w *Watcher) Wait(ctx context.Context) error {
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-quiet:
			return nil
		case err := <-w.w.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("watch: %w", err)
			}
			quiet = time.After(settle) // events were lost: any file may have changed
		case e := <-w.w.Events:
			if w.counts(e) {
				quiet = time.After(settle)
			}
		}
	}
}

func (w *Watcher) counts(e fsnotify.Event) bool {
	switch {
	case e.Op == fsnotify.Chmod, w.except[e.Name]:
		return false
	case w.names[e.Name]:
		return true
	case strings.HasPrefix(filepath.Base(e.Name), "."), !w.within(e.Name):
		return false
	}
	return slices.Contains(w.ext, strings.ToLower(filepath.Ext(e.Name))) || e.Has(fsnotify.Create) && isDir(e.Name)
}

func (w *Watcher) within(name string) bool {
	return slices.ContainsFunc(w.folders, func(folder string) bool {
		return strings.HasPrefix(name, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
	})
}

// Close ends the watch.
func (w *Watcher) Close() error { return w.w.Close() }
