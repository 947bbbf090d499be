package lsp

import (
	"context"
	"encoding/json"
	"os"
	"runtime"
	"slices"
	"syscall"
	"time"

	"mtaudit/audit"
)

// client is what the client can do.
type client struct {
	encoding        encoding
	pull            bool // it asks for diagnostics
	refresh         bool // it can be told to ask again
	related         bool // relatedInformation
	codeDescription bool // links beside codes
	documentChanges bool // versioned edits
	watch           bool // files can be watched for us
	configuration   bool // it can be asked for settings
	settingsWatch   bool // it can be told to say that they changed
	progress        bool
	showDocument    bool
	refreshLens     bool
	refreshHint     bool
	roots           []string // folders
}

type folder struct {
	URI  string `json:"uri"`
	Name string `json:"name"`
}

type initializeParams struct {
	ProcessID        *int         `json:"processId"`
	RootURI          string       `json:"rootUri"`
	RootPath         string       `json:"rootPath"`
	WorkspaceFolders []folder     `json:"workspaceFolders"`
	Capabilities     capabilities `json:"capabilities"`

	InitializationOptions json.RawMessage `json:"initializationOptions"`
}

// capabilities are those of a client that change what this server does.
type capabilities struct {
	General struct {
		PositionEncodings []encoding `json:"positionEncodings"`
	} `json:"general"`
	Window struct {
		WorkDoneProgress bool `json:"workDoneProgress"`
		ShowDocument     struct {
			Support bool `json:"support"`
		} `json:"showDocument"`
	} `json:"window"`
	Workspace struct {
		WorkspaceEdit struct {
			DocumentChanges bool `json:"documentChanges"`
		} `json:"workspaceEdit"`
		DidChangeWatchedFiles  registrable `json:"didChangeWatchedFiles"`
		DidChangeConfiguration registrable `json:"didChangeConfiguration"`
		Configuration          bool        `json:"configuration"`
		Diagnostics            refreshable `json:"diagnostics"`
		CodeLens               refreshable `json:"codeLens"`
		InlayHint              refreshable `json:"inlayHint"`
	} `json:"workspace"`
	TextDocument struct {
		Diagnostic         *struct{} `json:"diagnostic"`
		PublishDiagnostics struct {
			RelatedInformation     bool `json:"relatedInformation"`
			CodeDescriptionSupport bool `json:"codeDescriptionSupport"`
		} `json:"publishDiagnostics"`
	} `json:"textDocument"`
}

type registrable struct {
	DynamicRegistration bool `json:"dynamicRegistration"`
}

type refreshable struct {
	RefreshSupport bool `json:"refreshSupport"`
}

type initializeResult struct {
	Capabilities map[string]any `json:"capabilities"`
	ServerInfo   audit.Tool     `json:"serverInfo"`
}

func (s *server) initialize(_ context.Context, p initializeParams) (*initializeResult, error) {
	s.mu.Lock()
	s.client, s.state = clientOf(p), running
	c := s.client
	s.mu.Unlock()
	s.begin(p.InitializationOptions)
	if p.ProcessID != nil {
		go s.followParent(*p.ProcessID)
	}
	return &initializeResult{Capabilities: s.capabilities(c), ServerInfo: s.Tool}, nil
}

func clientOf(p initializeParams) client {
	caps := p.Capabilities
	c := client{
		encoding:        utf16Units,
		pull:            caps.TextDocument.Diagnostic != nil,
		refresh:         caps.Workspace.Diagnostics.RefreshSupport,
		related:         caps.TextDocument.PublishDiagnostics.RelatedInformation || caps.TextDocument.Diagnostic != nil,
		codeDescription: caps.TextDocument.PublishDiagnostics.CodeDescriptionSupport,
		documentChanges: caps.Workspace.WorkspaceEdit.DocumentChanges,
		watch:           caps.Workspace.DidChangeWatchedFiles.DynamicRegistration,
		configuration:   caps.Workspace.Configuration,
		settingsWatch:   caps.Workspace.DidChangeConfiguration.DynamicRegistration,
		progress:        caps.Window.WorkDoneProgress,
		showDocument:    caps.Window.ShowDocument.Support,
		refreshLens:     caps.Workspace.CodeLens.RefreshSupport,
		refreshHint:     caps.Workspace.InlayHint.RefreshSupport,
	}
	if slices.Contains(caps.General.PositionEncodings, utf8Units) {
		c.encoding = utf8Units
	}
	c.roots = pathsOf(p.WorkspaceFolders)
	if path, ok := pathOf(p.RootURI); ok && len(c.roots) == 0 {
		c.roots = append(c.roots, path)
	}
	if p.RootPath != "" && len(c.roots) == 0 {
		c.roots = append(c.roots, p.RootPath)
	}
	return c
}

// capabilities are the server's answer to the client's.
func (s *server) capabilities(c client) map[string]any {
	caps := map[string]any{
		"positionEncoding": c.encoding,
		"textDocumentSync": map[string]any{"openClose": true, "change": 2, "save": true},
		"codeActionProvider": map[string]any{
			"codeActionKinds": []string{kindQuickFix, kindFixAll},
		},
		"hoverProvider":          true,
		"definitionProvider":     true,
		"documentLinkProvider":   map[string]any{},
		"documentSymbolProvider": true,
		"codeLensProvider":       map[string]any{},
		"inlayHintProvider":      true,
		"executeCommandProvider": map[string]any{"commands": commandNames()},
		"workspace":              map[string]any{"workspaceFolders": map[string]any{"supported": true, "changeNotifications": true}},
	}
	if c.pull {
		caps["diagnosticProvider"] = map[string]any{"identifier": "mtaudit", "interFileDependencies": true, "workspaceDiagnostics": false}
	}
	return caps
}

// initialized asks the client for its settings, and to watch what findings depend
// on beside the open files.
func (s *server) initialized(struct{}) error {
	s.mu.Lock()
	c := s.client
	s.mu.Unlock()
	if list := registrations(c); len(list) > 0 {
		go s.call(context.Background(), "client/registerCapability", map[string]any{"registrations": list})
	}
	if c.configuration {
		go s.askSettings()
	}
	return nil
}

func (s *server) shutdown(context.Context, struct{}) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state = ending
	return nil, nil
}

// beat is how often the client's process is looked for.
const beat = 3 * time.Second

// followParent ends the session when the process that started it is gone, as a
// killed client leaves no other trace where a third process holds the streams.
func (s *server) followParent(pid int) {
	if runtime.GOOS == "windows" {
		return // there, the streams end with it
	}
	for {
		time.Sleep(beat)
		p, err := os.FindProcess(pid)
		if err == nil {
			err = p.Signal(syscall.Signal(0))
		}
		if err != nil && !os.IsPermission(err) {
			s.leave(false)
			return
		}
	}
}
