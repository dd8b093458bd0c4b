public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Timestamp {
    /// The day that the moment falls in by the time zone of the machine, or of `TZ`: by its
    /// calendar cron and systemd start jobs. By universal time where the zone is not known.
    public var localDay: Day {
        var moment = time_t(seconds)
        var parts = tm()
        guard localtime_r(&moment, &parts) != nil else { return day }
        return Timestamp(seconds: seconds + parts.tm_gmtoff).day
    }
}
