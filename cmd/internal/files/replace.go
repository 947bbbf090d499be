package files

import (
	"bytes"
	"fmt"
)

// Replace puts new content in the place of what a file held when it was read. The
// file has either of them at any time, and keeps its mode. One that holds
// something else by now, as another program has written it, is left alone, with
// an error.
func Replace(name string, was, now []byte) error {
	held, err := Read(name)
	switch {
	case err != nil:
		return err
	case bytes.Equal(held, now):
		return nil
	case !bytes.Equal(held, was):
		return fmt.Errorf("write %s: it was changed by another program meanwhile: it is left as it is; run again", name)
	}
	return Save(name, now)
}
