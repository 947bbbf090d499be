package reports

import (
	"bytes"
	"encoding/json"
	"io"
)

// jsonLines gathers values, each as one line of JSON that is safe to print.
type jsonLines struct{ b bytes.Buffer }

func (l *jsonLines) add(v any) error {
	enc := json.NewEncoder(&l.b)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func (l *jsonLines) write(w io.Writer) error {
	_, err := w.Write(escapeUnseen(l.b.Bytes()))
	return err
}
