package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"watiqa/store/office"
	"watiqa/tui/text"
)

// config is what an office can set in config.toml; a flag wins over it.
type config struct {
	SSH        sshConfig   `toml:"ssh"`         // how the office is reached from elsewhere
	Books      string      `toml:"books"`       // the file of the books
	Lang       office.Lang `toml:"lang"`        // ar or fr
	Login      string      `toml:"login"`       // who uses the command line here
	Bidi       string      `toml:"bidi"`        // visual, logical or word: who orders Arabic; empty: what the terminal tells, else the person
	Viewer     []string    `toml:"viewer"`      // program and arguments that show a scan; the file's name is added
	Printer    []string    `toml:"printer"`     // program and arguments that print a PDF; the file's name is added
	PrintTo    string      `toml:"print_to"`    // folder for sheets where there is no printer: they stay there, unsealed
	Ticket     []string    `toml:"ticket"`      // program that prints a ticket: a text of 48 columns for 80 mm paper
	TicketBidi string      `toml:"ticket_bidi"` // visual or logical: whether that printer orders Arabic itself
	SealAt     string      `toml:"seal_at"`     // hour of the office's clock at which the books are sealed, "18:30"; empty: never
	AskScans   bool        `toml:"ask_scans"`   // bring no scan before somebody asks for it: a line that is paid by what passes
	KeepScans  int         `toml:"keep_scans"`  // days after which a scan that was brought is removed here; 0: 30
	Sheets     string      `toml:"sheets"`      // folder for exports, and for sheets where print_to is not set
	Log        string      `toml:"log"`         // file of the log
}

// usualKeep is how many days a scan stays: an order is done in two, a complaint
// about it comes within weeks, and the platform still has it then.
const usualKeep = 30

// Problems of the settings.
const (
	configUnreadable office.Code = "config.unreadable" // args: file
	configKey        office.Code = "config.unknown"    // args: file, key
	configValue      office.Code = "config.value"      // args: key, value
)

// read takes the settings from their file, then from flags, then defaults. What
// was read before an error is kept, so that the error can be said in the right
// language.
func (c *config) read(f flags) error {
	err := c.file(f.Config)
	for _, flag := range []struct {
		to    *string
		value string
	}{{&c.Books, f.Books}, {(*string)(&c.Lang), f.Lang}, {&c.Login, f.Login}, {&c.Bidi, f.Bidi}} {
		if flag.value != "" {
			*flag.to = flag.value
		}
	}
	lang := c.Lang
	c.defaults()
	if err == nil && lang != "" && lang != office.Arabic && lang != office.French {
		err = office.Refuse(configValue, "lang", string(lang))
	}
	for name, mode := range map[string]string{"bidi": c.Bidi, "ticket_bidi": c.TicketBidi} {
		if _, known := text.ParseMode(mode); err == nil && !known && mode != "" {
			err = office.Refuse(configValue, name, mode)
		}
	}
	if _, problem := clockHour(c.SealAt); err == nil && problem != nil {
		err = problem
	}
	if err == nil && c.KeepScans < 0 {
		err = office.Refuse(configValue, "keep_scans", strconv.Itoa(c.KeepScans))
	}
	if problem := c.SSH.check(); err == nil && problem != nil {
		err = problem
	}
	return err
}

func (c *config) file(path string) error {
	chosen := path != ""
	if !chosen {
		path = filepath.Join(xdg.ConfigHome, "watiqa", "config.toml")
	}
	meta, err := toml.DecodeFile(path, c)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !chosen:
		return nil
	case err != nil:
		return office.Refuse(configUnreadable, path)
	case len(meta.Undecoded()) > 0:
		return office.Refuse(configKey, path, meta.Undecoded()[0].String())
	}
	return nil
}

func (c *config) defaults() {
	if c.Lang != office.Arabic && c.Lang != office.French {
		c.Lang = languageOf(os.Getenv)
	}
	for _, d := range []struct {
		to    *string
		value string
	}{
		{&c.Books, filepath.Join(xdg.DataHome, "watiqa", "office.books")},
		{&c.Log, filepath.Join(xdg.StateHome, "watiqa", "watiqa.log")},
	} {
		if *d.to == "" {
			*d.to = d.value
		}
	}
	if c.Sheets == "" {
		c.Sheets = filepath.Dir(c.Books)
	}
	if len(c.Viewer) == 0 {
		c.Viewer = []string{"xdg-open"}
	}
	if _, err := exec.LookPath(usualPrinter); len(c.Printer) == 0 && c.PrintTo == "" && err == nil {
		c.Printer = []string{usualPrinter}
	}
	if c.PrintTo == "" {
		c.PrintTo = c.Sheets
	}
}

// languageOf follows the computer's own language where it is one of the two;
// any other computer speaks Arabic, like the office.
func languageOf(getenv func(string) string) office.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); len(value) >= 2 && value[:2] == string(office.French) {
			return office.French
		}
	}
	return office.Arabic
}
