namespace EGov.Contracts.Tests.Servers;

/// <summary>Runs where <c>COSMOS_ENDPOINT</c> names an emulator or an account, and says why it does not elsewhere.</summary>
internal sealed class NeedsFullCosmosAttribute : FactAttribute
{
    /// <param name="lacking">What the server from npm cannot do.</param>
    public NeedsFullCosmosAttribute(string lacking)
    {
        if (CosmosServer.FullEndpoint is null)
        {
            Skip = $"{lacking} Set COSMOS_ENDPOINT (and COSMOS_KEY) to an emulator or account to run it.";
        }
    }
}
