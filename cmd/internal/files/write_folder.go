package files

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// An OutputFolder is a folder of web pages that is being written. Until it is
// committed, the folder of that name stays as it was, or away.
type OutputFolder struct {
	path, temp string
}

// CreateFolder begins to write a folder. One that is there already is replaced
// whole, but only if it is empty or holds the pages of such a report and nothing
// else.
func CreateFolder(path string) (*OutputFolder, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, err)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if err := replaceable(path); err != nil {
		return nil, fmt.Errorf("write %s: %w", path, cause(err))
	}
	o := &OutputFolder{path: path, temp: beside(path)}
	if err := os.Mkdir(o.temp, 0o777); err != nil {
		return nil, fmt.Errorf("write %s: %w", path, cause(err))
	}
	return o, nil
}

// beside is a new name in the same folder.
func beside(path string) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%08x.tmp", filepath.Base(path), rand.Uint32()))
}

// ours stands in every page of a report, near its beginning.
const ours = `<meta name="generator" content="mtaudit`

// replaceable tells whether nothing is lost with a folder.
func replaceable(path string) error {
	entries, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || filepath.Ext(e.Name()) != ".html" {
			return fmt.Errorf("%s in it is no page of a report: give it a folder of its own", e.Name())
		}
		page, err := os.ReadFile(filepath.Join(path, e.Name()))
		if err != nil {
			return err
		}
		if !bytes.Contains(page[:min(len(page), 4096)], []byte(ours)) {
			return fmt.Errorf("%s in it is no page of a report: give it a folder of its own", e.Name())
		}
	}
	return nil
}

// Create begins to write a file of the folder.
func (o *OutputFolder) Create(name string) (*Output, error) {
	return Create(filepath.Join(o.temp, name))
}

// Commit puts the folder in its place.
func (o *OutputFolder) Commit() error {
	old := beside(o.path)
	err := os.Rename(o.path, old)
	if errors.Is(err, fs.ErrNotExist) {
		old, err = "", nil
	}
	if err != nil {
		return o.failed(err)
	}
	if err := os.Rename(o.temp, o.path); err != nil {
		if old != "" {
			err = errors.Join(err, os.Rename(old, o.path))
		}
		return o.failed(err)
	}
	if old == "" {
		return nil
	}
	if err := os.RemoveAll(old); err != nil {
		return o.failed(err)
	}
	return nil
}

func (o *OutputFolder) failed(err error) error { return fmt.Errorf("write %s: %w", o.path, err) }

// Discard gives the folder up. After Commit it does nothing.
func (o *OutputFolder) Discard() {
	_ = os.RemoveAll(o.temp) // gone already after Commit
}
