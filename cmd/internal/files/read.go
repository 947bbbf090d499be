package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Read returns what a file holds. Its errors say what a person can do about them.
func Read(name string) ([]byte, error) {
	b, err := os.ReadFile(name)
	switch {
	case err == nil:
		return b, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: no permission to read it", name)
	case errors.Is(err, syscall.EISDIR) || isDir(name):
		return nil, fmt.Errorf("%s is a folder: name the files in it, or pair them under documents: in %s", name, ConfigName)
	}
	return nil, err // it names the file already
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// Input returns a function that reads standard input once, however often it is
// called.
func Input(stdin io.Reader) func() ([]byte, error) {
	return sync.OnceValues(func() ([]byte, error) {
		b, err := io.ReadAll(stdin)
		if err != nil {
			return nil, fmt.Errorf("read standard input: %w", err)
		}
		return b, nil
	})
}

// URI is a path as reports show it: without ./ and with forward slashes.
func URI(name string) string { return filepath.ToSlash(filepath.Clean(name)) }

// Same reports whether two paths are of one file that exists.
func Same(a, b string) bool {
	i, err := os.Stat(a)
	if err != nil {
		return false
	}
	j, err := os.Stat(b)
	return err == nil && os.SameFile(i, j)
}
