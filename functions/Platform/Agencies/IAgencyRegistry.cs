namespace EGov.Platform.Agencies;

/// <summary>Finds agencies by id or by any of their codes.</summary>
public interface IAgencyRegistry
{
    /// <summary>
    /// The agency, whether it exists still or not; null when there never was one. A code that several have had one after the other is the latest's.
    /// </summary>
    /// <param name="idOrCode">Its registry id, or its code in any scheme.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<Agency?> FindAsync(string idOrCode, CancellationToken cancellation);

    /// <summary>The agency that had the id or code on the day, or null when none had.</summary>
    /// <param name="idOrCode">Its registry id, or its code in any scheme.</param>
    /// <param name="day">The day: code 15 was Yen Bai's until 30 June 2025 and is Lao Cai's since.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<Agency?> FindOnAsync(string idOrCode, DateOnly day, CancellationToken cancellation);
}
