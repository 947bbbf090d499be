package read

import (
	"bytes"
	"fmt"

	"mtaudit/audit/text"
)

// Encode turns an edited text of a document back into what its file holds: in
// the encoding of the file, with its byte order mark. raw is the file that the
// document was read from. An error says that a character of the text is not in
// that encoding, or that the file would come out changed where it was not
// edited.
func Encode(d *text.Document, raw, edited []byte) ([]byte, error) {
	if d.Encoding == "" {
		return edited, nil
	}
	same, err := encoded(d.Encoding, raw, d.Source)
	if err != nil || !bytes.Equal(same, raw) {
		return nil, fmt.Errorf("%s: its bytes cannot all be written back in %s: convert it to UTF-8", d.URI, d.Encoding)
	}
	out, err := encoded(d.Encoding, raw, edited)
	if err != nil {
		return nil, fmt.Errorf("%s: %s cannot hold the text: %w", d.URI, d.Encoding, err)
	}
	return out, nil
}

func encoded(name string, raw, source []byte) ([]byte, error) {
	e, skip, err := decoderFor(name, raw)
	if err != nil {
		return nil, err
	}
	body, err := e.NewEncoder().Bytes(source)
	return append(bytes.Clone(raw[:skip]), body...), err
}
