package reports

import (
	"encoding/xml"
	"io"
)

// writeXML writes an indented document. Text must be cleaned before: XML has no
// way to hold a control character.
func writeXML(w io.Writer, v any) error {
	b, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(append([]byte(xml.Header), b...), '\n'))
	return err
}
