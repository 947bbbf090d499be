package lsp

// The types of the Language Server Protocol 3.17 that this server uses, as its
// specification names and describes them.

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type textRange struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string    `json:"uri"`
	Range textRange `json:"range"`
}

type textDocumentID struct {
	URI string `json:"uri"`
}

type versionedID struct {
	URI     string `json:"uri"`
	Version *int   `json:"version"`
}

type documentParams struct {
	TextDocument textDocumentID `json:"textDocument"`
}

type positionParams struct {
	TextDocument textDocumentID `json:"textDocument"`
	Position     position       `json:"position"`
}

type rangeParams struct {
	TextDocument textDocumentID `json:"textDocument"`
	Range        textRange      `json:"range"`
}

type diagnostic struct {
	Range    textRange        `json:"range"`
	Severity int              `json:"severity"`
	Code     string           `json:"code"`
	About    *codeDescription `json:"codeDescription,omitempty"`
	Source   string           `json:"source"`
	Message  string           `json:"message"`
	Related  []relatedPlace   `json:"relatedInformation,omitempty"`
	Data     *diagnosticOrder `json:"data,omitempty"`
}

// diagnosticOrder is the data of a diagnostic. It comes back with a request for code actions. It alone says
// which finding is meant: some editors send ranges back in other units.
type diagnosticOrder struct {
	Fingerprint string `json:"fingerprint"`
}

type codeDescription struct {
	Href string `json:"href"`
}

type relatedPlace struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type publishParams struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type textEdit struct {
	Range   textRange `json:"range"`
	NewText string    `json:"newText"`
}

type documentEdit struct {
	TextDocument versionedID `json:"textDocument"`
	Edits        []textEdit  `json:"edits"`
}

type workspaceEdit struct {
	DocumentChanges []documentEdit        `json:"documentChanges,omitempty"`
	Changes         map[string][]textEdit `json:"changes,omitempty"`
}

type command struct {
	Title     string `json:"title"`
	Command   string `json:"command"`
	Arguments []any  `json:"arguments,omitempty"`
}

type codeAction struct {
	Title       string         `json:"title"`
	Kind        string         `json:"kind"`
	Diagnostics []diagnostic   `json:"diagnostics,omitempty"`
	IsPreferred bool           `json:"isPreferred,omitempty"`
	Edit        *workspaceEdit `json:"edit,omitempty"`
	Command     *command       `json:"command,omitempty"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type message struct {
	Type    int    `json:"type"`
	Message string `json:"message"`
}

// The types of a message.
const (
	typeError   = 1
	typeWarning = 2
	typeInfo    = 3
)
