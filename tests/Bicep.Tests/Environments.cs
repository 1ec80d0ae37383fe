namespace EGov.Bicep.Tests;

/// <summary>The environments, each worked out once; <c>everything</c> chooses whatever can be chosen.</summary>
public sealed class Environments : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly Dictionary<string, Deployment> deployments = [];

    public static readonly string[] Names = ["dev", "test", "prod"];

    public void Dispose() => workspace.Dispose();

    internal string Folder => workspace.PathOf("bicep");

    internal Deployment this[string name] => deployments.TryGetValue(name, out var known) ? known : deployments[name] = workspace.Deploy(name);

    internal Deployment Everything => this["everything"];
}

[CollectionDefinition(nameof(Environments))]
public sealed class EnvironmentsCollection : ICollectionFixture<Environments>;
