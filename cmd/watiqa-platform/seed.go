package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/seed"
)

// made is one line of what seed prints.
type made struct {
	platform.Placement
	Defect *seed.Defect `json:"defect,omitempty"`
}

// atOnce is how many orders are placed in one transaction.
const atOnce = 200

func (a *app) seed() *cobra.Command {
	var number int64
	var count, first int
	var fill, scans bool
	var start string
	c := &cobra.Command{Use: "seed", Args: cobra.NoArgs,
		Short: "Invent orders: write them, or place them with the demo office",
		RunE: func(*cobra.Command, []string) error {
			o := seed.Options{First: first}
			if start != "" {
				at, err := time.Parse(time.RFC3339, start)
				if err != nil {
					return err
				}
				o.Start = at
			}
			maker := seed.New(number, o)
			if fill {
				return a.with(func(d *desk) error { return a.fill(d, maker, count) })
			}
			lines := json.NewEncoder(a.out)
			lines.SetEscapeHTML(false)
			for i := range count {
				s := maker.Order(i)
				line := made{s.Placement(), s.Defect}
				if !scans {
					line.Scan = nil
				}
				if err := lines.Encode(line); err != nil {
					return err
				}
			}
			return nil
		}}
	c.Flags().Int64Var(&number, "seed", 1, "seed: the same one gives the same orders")
	c.Flags().IntVar(&count, "count", 300, "how many orders")
	c.Flags().IntVar(&first, "first", 1, "number of the first")
	c.Flags().StringVar(&start, "start", "", "when the first was placed (RFC 3339)")
	c.Flags().BoolVar(&fill, "fill", false, "place them, with their scans")
	c.Flags().BoolVar(&scans, "scans", false, "write the scans too")
	return c
}

// fill does through the operator's doors what [seed.Furnish] does.
func (a *app) fill(d *desk, maker seed.Maker, count int) error {
	house := seed.Demo()
	here := platform.OfficeID(house.Settings.Bureau)
	for _, bureau := range append([]office.Bureau{{Code: house.Settings.Bureau, Name: house.Settings.Name}}, house.Settings.Bureaux...) {
		err := d.ask(http.MethodPost, "/v1/offices", bureau, &struct{}{})
		if err == nil && bureau.Code == house.Settings.Bureau {
			err = d.ask(http.MethodPost, "/v1/tariff", platform.Rate{Office: here, Rate: house.Rate}, &struct{}{})
		}
		if err != nil && !errors.Is(err, office.Refuse(platform.OfficeExists)) {
			return err
		}
	}
	var placements []platform.Placement
	var placed struct{ Numbers []string }
	total := 0
	for i := range count {
		placements = append(placements, maker.Order(i).Placement())
		if len(placements) == atOnce || i == count-1 {
			if err := d.ask(http.MethodPost, "/v1/orders", placements, &placed); err != nil {
				return err
			}
			total += len(placed.Numbers)
			placements = placements[:0]
		}
	}
	return a.say(map[string]any{"office": here, "orders": total})
}
