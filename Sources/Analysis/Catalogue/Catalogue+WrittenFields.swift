extension Catalogue {
    /// The fields that stand by their names in the computations, in the order of a point's: numbers,
    /// unless the kind follows the name, and `*` in place of those of which there is one for each of
    /// some words.
    static let written: [String: String] = [
        "average-flow": "change months from to",
        "barrel-conversion":
            "source:text reporter:text conversion:text tonnes factor barrels_reported"
            + " factor_reported",
        "breaks":
            "periods:count last_before_break:text penalty break_from:text break_to:text rss bic"
            + " sup_f sup_f_p",
        "cap-projection":
            "measure:text source:text in:text conversion:text amount cap per_month projected"
            + " spread_low spread_high * reported:text not_reported:text not_due:text"
            + " not_counted:text",
        "cap-use":
            "measure:text source:text in:text conversion:text amount cap left binds:text *"
            + " reported:text not_reported:text not_due:text not_counted:text",
        "class-share": "class:text launches:count",
        "compliance-break":
            "flow:text measure:text kind:text before after window_before:text window_after:text"
            + " coarser_before coarser_after disputed_before disputed_after extent:text",
        "concentration": "points normalised effective_partners lower upper unattributed",
        "confusion-score": "reporter:text direction:text verdict:text reported known_weight *",
        "cusum": "level upper lower alarm:text target k h",
        "days-since-event": "kind:text last:text title:text events:count",
        "days-since-last-test": "class:text last:text launches:count",
        "designation-stock": "group:text *",
        "designations": "*",
        "disclosed-level": "interpolated:text from:text to:text",
        "dispersion":
            "periods:count mean variance p_overdispersed p_underdispersed"
            + " negative_binomial_alpha mean_interval:interval",
        "estimated-cap-use":
            "measure:text source:text of:text in:text amount cap window:text note:text",
        "event-clustering":
            "p_more p_fewer launch_days_inside:count days_inside:count launch_days_outside:count"
            + " days_outside:count events:count placings:count method:text",
        "event-count": "",
        "event-days": "events:count",
        "growth-rate": "level base",
        "implied-price":
            "measure:text of:text value_reported quantity quantity_unit:text value_time:text"
            + " quantity_time:text",
        "imputed-crude": "with_crude without_crude barrels price_per_barrel",
        "index": "level base",
        "interrupted-series":
            "coefficient:text standard_error statistic p interval:interval dispersion",
        "launch-hours": "hours:text launches:count salvos:count mean_salvo largest_salvo:count",
        "list-overlap":
            "list:text other:text numerator:count denominator:count counterparts:count"
            + " dated:count within_90_days:count",
        "log-change": "level base",
        "longest-pause": "from:text to:text open:text",
        "mirror-discrepancy":
            "with:text direction:text margin:text importer_says less_margin exporter_says"
            + " log_ratio valuation:text",
        "most-powerful-since": "criterion:text strength:text last:text years",
        "new-types": "names:text",
        "nuclear-tests": "days_since_previous magnitude yield_low_kt yield_high_kt",
        "partner-share": "numerator denominator",
        "pettitt": "k last_before_break:text direction:text mean_before mean_after periods:count",
        "placebo": "date_of:text p",
        "pre-measure-footprint":
            "flow:text measure:text standing:text numerator denominator * largest:text"
            + " exemptions:text",
        "price-index":
            "laspeyres paasche volume compared_with:text matched:count coverage_base coverage",
        "product-concentration":
            "points normalised effective_goods lower upper theil_lower theil_upper goods:count"
            + " unspecified coverage",
        "rate-ratio":
            "interval_lower interval_upper p * rate_per_month base_rate_per_month dispersion"
            + " dispersion_p negative_binomial_interval:interval bootstrap_interval:interval",
        "reconciled-flow":
            "with:text direction:text margin:text importer_says exporter_says importer_weight"
            + " importer_error exporter_error importer_flows:count exporter_flows:count",
        "record-flights":
            "criterion:text lower certain:text before missile:text class:text site:text",
        "recovery-ratio": "compared_with:text level base",
        "revealed-advantage":
            "goods:text title:text symmetric amount share world_amount world_share",
        "sanction-episodes": "begun:count ended:count *",
        "sanctioned-share":
            "flow:text measure:text standing:text numerator denominator * largest:text"
            + " exemptions:text",
        "sanctioned-trade":
            "flow:text measure:text standing:text share total * largest:text exemptions:text",
        "screened-share": "records:text numerator denominator taken_out flows_taken_out:count",
        "seasonal-adjustment": "observed trend season remainder weight masked:text",
        "section-shares": "section:text title:text amount coverage",
        "share-by-denominator":
            "source:text kind:text flow:text excluding:text goods:text numerator denominator"
            + " counted_in:text",
        "share-decomposition": "effect:text log_points share_before share_after",
        "site-diversity": "entropy evenness effective_number launches:count",
        "source-discrepancy":
            "first:text second:text first_says second_says counted_in:text difference ratio"
            + " log_ratio",
        "success-rate":
            "success:count failure:count unknown:count interval:interval of_all"
            + " of_all_interval:interval",
        "tempo-around-events":
            "window:text interval:interval launch_days:count days:count events:count",
        "test-frequency":
            "launches:count launch_days:count events:count success:count failure:count"
            + " unknown:count rate_per_month interval:interval",
        "test-gaps": "mean longest open_gap median_with_open_gap gaps:count launch_days:count",
        "top-goods": "rank:text goods:text title:text amount share coverage",
        "trade-intensity":
            "exports_to_partner exports share partner_imports world_imports world_share",
        "trade-to-output": "trade output",
        "trade-value": "import export balance",
        "trailing-share": "numerator denominator window:text",
        "trailing-sum": "window:text",
        "unit-value":
            "goods:text quantity_unit:text p10 p90 mean quantity small:count estimated:count",
        "value-per-unit": "numerator denominator denominator_unit:text",
        "vote-split": "against split:count votes:count citation:text",
        "year-on-year": "level base",
    ]
}
