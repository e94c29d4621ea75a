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
		Short: "Inventer des commandes : les écrire, ou les placer au bureau de démonstration — توليد طلبات",
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
				line := made{platform.Placement{Bureau: s.Order.Act.Bureau, Order: s.Order}, s.Defect}
				if scans {
					line.Scan = s.Scan()
				}
				if err := lines.Encode(line); err != nil {
					return err
				}
			}
			return nil
		}}
	c.Flags().Int64Var(&number, "seed", 1, "graine : la même donne les mêmes commandes — البذرة")
	c.Flags().IntVar(&count, "count", 300, "nombre de commandes — عدد الطلبات")
	c.Flags().IntVar(&first, "first", 1, "numéro de la première — رقم الأول")
	c.Flags().StringVar(&start, "start", "", "date et heure de la première (RFC 3339) — تاريخ الأول")
	c.Flags().BoolVar(&fill, "fill", false, "les placer, avec leurs pièces — إيداعها مع وثائقها")
	c.Flags().BoolVar(&scans, "scans", false, "écrire aussi les pièces — مع الوثائق")
	return c
}

// fill places the maker's orders with the demo office, which is added together
// with its tariff where it is not there yet.
func (a *app) fill(d *desk, maker seed.Maker, count int) error {
	house := seed.Demo()
	err := d.ask(http.MethodPost, "/v1/offices", office.Bureau{Code: house.Settings.Bureau, Name: house.Settings.Name}, &struct{}{})
	switch {
	case err == nil:
		rate := platform.Rate{Office: platform.OfficeID(house.Settings.Bureau), Rate: house.Rate}
		if err := d.ask(http.MethodPost, "/v1/tariff", rate, &struct{}{}); err != nil {
			return err
		}
	case !errors.Is(err, office.Refuse(platform.OfficeExists)):
		return err
	}
	var placements []platform.Placement
	var placed struct{ Numbers []string }
	total := 0
	for i := range count {
		s := maker.Order(i)
		placements = append(placements, platform.Placement{Bureau: house.Settings.Bureau, Order: s.Order, Scan: s.Scan()})
		if len(placements) == atOnce || i == count-1 {
			if err := d.ask(http.MethodPost, "/v1/orders", placements, &placed); err != nil {
				return err
			}
			total += len(placed.Numbers)
			placements = nil
		}
	}
	return a.say(map[string]any{"office": platform.OfficeID(house.Settings.Bureau), "orders": total})
}
