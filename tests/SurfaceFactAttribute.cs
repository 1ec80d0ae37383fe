namespace Tests;

/// <summary>A fact of infra/surface alone: with the official packages it is skipped, and says why.</summary>
internal sealed class SurfaceFactAttribute : FactAttribute
{
    public SurfaceFactAttribute()
    {
#if OFFICIAL_AZURE
        Skip = "It is about infra/surface, which this build has not: AzurePackages is Official.";
#endif
    }
}
