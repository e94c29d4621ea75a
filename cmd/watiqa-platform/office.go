package main

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

func (a *app) office() *cobra.Command {
	c := &cobra.Command{Use: "office", Short: "Offices, their codes and devices, the tariff, withdrawn orders, complaints"}
	c.AddCommand(
		&cobra.Command{Use: "create OFFICE [FRENCH-NAME] [ARABIC-NAME]", Args: cobra.RangeArgs(1, 3), Short: "Add an office and issue a code for it",
			RunE: func(_ *cobra.Command, args []string) error {
				return a.with(func(d *desk) error { return a.create(d, args) })
			}},
		&cobra.Command{Use: "list", Args: cobra.NoArgs, Short: "All offices",
			RunE: func(*cobra.Command, []string) error { return a.with(a.list) }},
		&cobra.Command{Use: "show OFFICE", Args: cobra.ExactArgs(1), Short: "What the platform knows about an office",
			RunE: func(_ *cobra.Command, args []string) error {
				return a.with(func(d *desk) error { return a.show(d, args[0]) })
			}},
		a.wish("code OFFICE", "Issue a code to enrol with, good for once", func(args []string) (string, any) {
			return "/v1/offices/" + id(args[0]) + "/codes", nil
		}),
		a.wish("withdraw ORDER", "Withdraw an order", func(args []string) (string, any) {
			return "/v1/orders/" + url.PathEscape(args[0]) + "/withdrawal", nil
		}),
		a.wish("revoke DEVICE", "Accept a device no longer", func(args []string) (string, any) {
			return "/v1/devices/" + url.PathEscape(args[0]) + "/revocation", nil
		}),
		a.tariff(),
		a.complaint("complain ORDER TEXT", "Open a complaint for a citizen", func(number, text string) (string, any) {
			return "/v1/complaints", map[string]string{"number": number, "text": text}
		}),
		a.complaint("reopen COMPLAINT TEXT", "Open a closed complaint again", func(id, text string) (string, any) {
			return "/v1/complaints/" + url.PathEscape(id) + "/reopening", map[string]string{"text": text}
		}),
		a.wish("complaint COMPLAINT", "Tell how a complaint stands", func(args []string) (string, any) {
			return "/v1/complaints/" + url.PathEscape(args[0]) + "/standing", map[string]string{}
		}),
	)
	return c
}

// id of an office, also where its bureau's code was typed.
func id(typed string) string { return url.PathEscape(platform.OfficeID(typed)) }

// wish is a command that asks at one door and shows the answer.
func (a *app) wish(use, short string, door func(args []string) (target string, body any)) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Args: cobra.ExactArgs(1), RunE: func(_ *cobra.Command, args []string) error {
		return a.with(func(d *desk) error {
			target, body := door(args)
			answer := map[string]any{}
			if err := d.ask(http.MethodPost, target, body, &answer); err != nil {
				return err
			}
			return a.say(answer)
		})
	}}
}

// complaint is a command that says something about one thing at a door.
func (a *app) complaint(use, short string, door func(about, text string) (target string, body any)) *cobra.Command {
	c := a.wish(use, short, func(args []string) (string, any) { return door(args[0], args[1]) })
	c.Args = cobra.ExactArgs(2)
	return c
}

func (a *app) create(d *desk, args []string) error {
	wish := office.Bureau{Code: args[0]}
	if len(args) > 1 {
		wish.Name.Fr = args[1]
	}
	if len(args) > 2 {
		wish.Name.Ar = args[2]
	}
	answer := map[string]any{}
	if err := d.ask(http.MethodPost, "/v1/offices", wish, &answer); err != nil {
		return err
	}
	if err := d.ask(http.MethodPost, "/v1/offices/"+id(args[0])+"/codes", nil, &answer); err != nil {
		return err
	}
	return a.say(answer)
}

func (a *app) list(d *desk) error {
	var all []platform.Office
	if err := d.ask(http.MethodGet, "/v1/offices", nil, &all); err != nil {
		return err
	}
	if a.json {
		return json.NewEncoder(a.out).Encode(all)
	}
	for _, o := range all {
		say(a.out, "%-18s %8d  %s\n", o.ID, o.Head.Size, o.Name.In(office.Lang(a.flags.lang)))
	}
	return nil
}

func (a *app) show(d *desk, bureau string) error {
	var s platform.Summary
	if err := d.ask(http.MethodGet, "/v1/offices/"+id(bureau)+"/summary", nil, &s); err != nil {
		return err
	}
	if a.json {
		return json.NewEncoder(a.out).Encode(s)
	}
	lang := office.Lang(a.flags.lang)
	say(a.out, "%s\n%s %d (%d ⌛, %d ✗)\n", s.Bureau, a.word("commandes", "الطلبات"), s.Orders, s.Waiting, s.Withdrawn)
	for _, stage := range slices.Sorted(maps.Keys(s.Stages)) {
		say(a.out, "  %-12s %d\n", stage, s.Stages[stage])
	}
	say(a.out, "%s %s\n%s %s\n", a.word("dû", "المستحق"), s.Due.Format(lang), a.word("caisse", "الصندوق"), s.Cash.Format(lang))
	say(a.out, "%s %d  %s\n", a.word("journal", "اليومية"), s.Head.Size, s.Head.Root)
	for _, difference := range s.Open {
		say(a.out, "%s %s  %s\n", a.word("divergence", "تباين"), difference.ID, difference.Kind)
	}
	for _, device := range s.Devices {
		state := ""
		if !device.Revoked.IsZero() {
			state = a.word("révoqué", "ملغى")
		}
		say(a.out, "%s %s  %s  %s\n", a.word("poste", "جهاز"), device.ID, office.DeviceKey(device.Key), state)
	}
	return nil
}

func (a *app) tariff() *cobra.Command {
	var from, extract, full, act string
	c := &cobra.Command{Use: "tariff [OFFICE]", Args: cobra.MaximumNArgs(1), Short: "Set the duty on each paper, for one office or for all",
		RunE: func(_ *cobra.Command, args []string) error {
			wish := platform.Rate{Rate: office.Rate{From: office.Day(from), Act: act}}
			if len(args) > 0 {
				wish.Office = platform.OfficeID(args[0])
			}
			var badExtract, badFull error
			wish.Rate.Extract, badExtract = office.ParseCentimes(extract)
			wish.Rate.FullCopy, badFull = office.ParseCentimes(full)
			if badExtract != nil || badFull != nil {
				return office.Refuse(platform.BadRate)
			}
			return a.with(func(d *desk) error {
				answer := map[string]any{}
				if err := d.ask(http.MethodPost, "/v1/tariff", wish, &answer); err != nil {
					return err
				}
				return a.say(answer)
			})
		}}
	c.Flags().StringVar(&from, "from", "", "first day, as 2026-03-02")
	c.Flags().StringVar(&extract, "extract", "", "for an extract, in dirhams")
	c.Flags().StringVar(&full, "full-copy", "", "for a full copy, in dirhams")
	c.Flags().StringVar(&act, "act", "", "the act that sets it")
	return c
}

// say prints an answer: as JSON, or a line for each of its values.
func (a *app) say(answer map[string]any) error {
	if a.json {
		return json.NewEncoder(a.out).Encode(answer)
	}
	for _, key := range slices.Sorted(maps.Keys(answer)) {
		say(a.out, "%s\t%v\n", key, answer[key])
	}
	return nil
}

func (a *app) word(fr, ar string) string {
	return office.Name{Fr: fr, Ar: ar}.In(office.Lang(a.flags.lang))
}
