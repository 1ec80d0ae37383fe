namespace EGov.Platform.Agencies;

/// <summary>Finds agencies by id or by any of their codes.</summary>
public interface IAgencyRegistry
{
    /// <summary>The agency, whether it exists still or not; null when there never was one.</summary>
    /// <param name="idOrCode">Its registry id, or its code in any scheme.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<Agency?> FindAsync(string idOrCode, CancellationToken cancellation);
}
