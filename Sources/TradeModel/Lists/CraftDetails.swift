/// What a list says of a ship or an aircraft.
public struct CraftDetails: Sendable, Hashable {
    /// The radio call sign.
    public var callSign: String?
    /// What it is, such as a bulk carrier, in the list's words.
    public var type: String?
    /// The tonnage in tons, mostly deadweight.
    public var tonnage: Int?
    /// The gross register tonnage.
    public var grossTonnage: Int?
    /// The flag that it sails under.
    public var flag: ListedPlace?
    /// The owner.
    public var owner: String?

    /// Nothing is known yet.
    public init() {}
}
