package files

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// An Output is a file that is being written. Until it is committed, the file of
// that name stays as it was, or away.
type Output struct {
	*bufio.Writer
	file   *os.File
	path   string // what it will be called
	direct bool   // written in place, as a device or a pipe is, and what is added to
}

// Create begins to write a file, so that one that cannot be written is known
// before the work is done rather than after.
func Create(path string) (*Output, error) {
	path, mode, direct, err := target(path)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, cause(err))
	}
	name, flags := path, os.O_WRONLY
	if !direct {
		name, flags = filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%08x.tmp", filepath.Base(path), rand.Uint32())), os.O_WRONLY|os.O_CREATE|os.O_EXCL
	}
	f, err := os.OpenFile(name, flags, mode)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, cause(err))
	}
	o := &Output{bufio.NewWriter(f), f, path, direct}
	if _, err := os.Stat(path); err == nil && !direct {
		if err := f.Chmod(mode); err != nil { // OpenFile has taken the umask off
			o.Discard()
			return nil, fmt.Errorf("write %s: %w", path, cause(err))
		}
	}
	return o, nil
}

// Save writes a whole file, or leaves what is there.
func Save(path string, body []byte) error {
	out, err := Create(path)
	if err != nil {
		return err
	}
	defer out.Discard()
	if _, err := out.Write(body); err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	return out.Commit()
}

// Append begins to write at the end of a file, as several programs do to the
// summary of one CI step. What was there stays in any case.
func Append(path string) (*Output, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, cause(err))
	}
	return &Output{bufio.NewWriter(f), f, path, true}, nil
}

// target resolves symbolic links, so that the file that one points to is
// written and not the link replaced, and tells how to write it.
func target(path string) (real string, mode fs.FileMode, direct bool, err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, 0o666, false, nil
	}
	if err != nil {
		return path, 0, false, err
	}
	if info.IsDir() {
		return path, 0, false, errors.New("it is a folder")
	}
	if !info.Mode().IsRegular() {
		return path, 0, true, nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return path, 0, false, err
	}
	if err := f.Close(); err != nil {
		return path, 0, false, err
	}
	real, err = filepath.EvalSymlinks(path)
	return real, info.Mode().Perm(), false, err
}

// Commit puts the file in its place.
func (o *Output) Commit() error {
	err := o.Flush()
	if err == nil && !o.direct {
		err = o.file.Sync() // or a crash could leave an empty file under the name
	}
	err = errors.Join(err, o.file.Close())
	if err == nil && !o.direct {
		err = os.Rename(o.file.Name(), o.path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", o.path, cause(err))
	}
	return nil
}

// Discard gives the file up. After Commit it does nothing.
func (o *Output) Discard() {
	_ = o.file.Close() // nothing that it held is wanted
	if !o.direct {
		_ = os.Remove(o.file.Name()) // gone already after Commit
	}
}

// cause leaves out the name of the file, which the caller gives.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
