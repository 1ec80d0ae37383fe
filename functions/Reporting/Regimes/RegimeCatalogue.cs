namespace EGov.Reporting.Regimes;

/// <summary>All regimes: those that ship and those that agencies issued.</summary>
internal sealed class RegimeCatalogue(RegimeBook book)
{
    /// <summary>The version of the regime in force on the day; null when none is.</summary>
    public Task<Regime?> FindAsync(string code, DateOnly day, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(book.On(code, day));
    }

    /// <summary>All that are in force on the day, by code.</summary>
    public Task<IReadOnlyList<Regime>> InForceAsync(DateOnly day, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Regime>>([.. book.Codes.Select(code => book.On(code, day)).OfType<Regime>()]);
    }
}
