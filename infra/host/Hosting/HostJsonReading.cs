namespace EmbeddedFunctions.Hosting;

internal sealed partial record HostJson
{
    /// <summary>The settings of an app.</summary>
    internal static HostJson Read(FunctionAppDefinition definition) =>
        (definition.HostJson ?? definition.ReadResource("host.json")) is null ? new() : new();
}
