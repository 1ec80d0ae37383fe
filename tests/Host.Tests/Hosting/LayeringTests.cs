namespace EmbeddedFunctions.Tests.Hosting;

public sealed class LayeringTests
{
    [Fact]
    public void The_host_knows_no_app() => Assert.DoesNotContain(
        typeof(FunctionsHost).Assembly.GetReferencedAssemblies(),
        static assembly => assembly.Name!.StartsWith("EGov", StringComparison.Ordinal));
}
