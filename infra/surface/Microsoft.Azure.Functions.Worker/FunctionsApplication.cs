namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where the <c>Program.cs</c> of an isolated-worker app begins.</summary>
public class FunctionsApplication
{
    /// <summary>Begins an app.</summary>
    /// <param name="args">The arguments of the process; they also reach the configuration.</param>
    /// <returns>A builder with the default configuration, logging and services of a .NET host.</returns>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
