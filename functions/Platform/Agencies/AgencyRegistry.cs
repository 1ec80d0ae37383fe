namespace EGov.Platform.Agencies;

/// <summary>The one registry over the agencies that ship with the product.</summary>
internal sealed class AgencyRegistry : IAgencyRegistry
{
    private readonly ShippedAgencies shipped = ShippedAgencies.Current;

    public ValueTask<Agency?> FindAsync(string idOrCode, CancellationToken cancellation) =>
        new(shipped.Find(idOrCode) ?? AgencyLookup.Latest(WithCode(idOrCode)));

    public ValueTask<Agency?> FindOnAsync(string idOrCode, DateOnly day, CancellationToken cancellation) =>
        new(shipped.Find(idOrCode) is { } agency && agency.ExistsOn(day) ? agency : AgencyLookup.On(WithCode(idOrCode), day));

    private IEnumerable<Agency> WithCode(string code) => shipped.WithTerm(AgencyLookup.Canonical(code));
}
