package main

import (
	"net/http"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// treasury says what the Treasury would credit: for a demonstration and for
// scripts, where no Treasury takes part.
func (a *app) treasury() *cobra.Command {
	var day, from, to, total string
	c := &cobra.Command{Use: "treasury OFFICE NUMBER [ORDER=AMOUNT...]", Args: cobra.MinimumNArgs(2),
		Short: "Issue a statement of the Treasury: line by line, or a lump sum with --total",
		RunE: func(_ *cobra.Command, args []string) error {
			st := office.Statement{ID: args[1], Issued: office.Day(day), From: office.Day(from), To: office.Day(to)}
			for _, line := range args[2:] {
				order, typed, both := strings.Cut(line, "=")
				amount, err := office.ParseCentimes(typed)
				if !both || err != nil {
					return office.Refuse(badUsage)
				}
				st.Lines = append(st.Lines, office.StatementLine{Order: order, Amount: amount})
			}
			st.Total = st.Sum()
			if total != "" {
				var err error
				if st.Total, err = office.ParseCentimes(total); err != nil {
					return office.Refuse(badUsage)
				}
			}
			return a.with(func(d *desk) error {
				answer := map[string]any{}
				credits := []platform.Credit{{Office: args[0], Statement: st}}
				if err := d.ask(http.MethodPost, "/v1/treasury/statements", credits, &answer); err != nil {
					return err
				}
				return a.say(answer)
			})
		}}
	c.Flags().StringVar(&day, "day", "", "day on the statement")
	c.Flags().StringVar(&from, "from", "", "first day of its period")
	c.Flags().StringVar(&to, "to", "", "last day of its period")
	c.Flags().StringVar(&total, "total", "", "total in dirhams; the sum of the lines if left out")
	return c
}
