using EGov.Platform.Aggregates;

namespace EGov.Portal.Dossiers;

/// <summary>A dossier that a caller may see.</summary>
/// <param name="Aggregate">The dossier as it was read.</param>
/// <param name="By">The caller.</param>
internal sealed record SeenDossier(Aggregate<Dossier> Aggregate, Standing By)
{
    public Dossier State => Aggregate.State;
}
