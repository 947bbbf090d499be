package lsp

import "mtaudit/audit"

// # Findings of the saved text
//
// Where only what is saved is audited, a document keeps the text that was saved
// last and the edits since. A run is over that text, whenever it is asked for and
// however long it takes, and the edits take its result along. A glance looks at
// what is in the editor, and so at nothing until the edits are saved.

// follow begins to audit what is typed, or only what is saved. The caller holds
// the lock.
func (d *document) follow(run Run) {
	d.saved, d.edits = nil, nil
	if run == OnSave {
		d.save()
	}
}

// save has a document's text count as saved.
func (d *document) save() { d.saved, d.savedText, d.edits = d.buffer, d.text, nil }

// unsaved reports whether there are edits that shall not be looked at yet.
func (d *document) unsaved() bool { return len(d.edits) > 0 }

// audited is the text that a run shall be over, and its number.
func (d *document) audited() (*buffer, int) {
	if d.saved != nil {
		return d.saved, d.savedText
	}
	return d.buffer, d.text
}

// current is the report of a text by its number, taken along to the text as it is
// now; ok is false if it is of a text that nobody asks about any more. What is of
// no text at all, by a number below 0, always is current.
func (d *document) current(rep *audit.DocumentReport, of int) (now *audit.DocumentReport, ok bool) {
	switch {
	case of < 0 || of == d.text:
		return rep, true
	case d.saved == nil || of != d.savedText:
		return nil, false
	}
	for _, e := range d.edits {
		rep = e.report(rep)
	}
	return rep, true
}
