namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Switches a Functions app to ASP.NET Core types for HTTP.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take <c>HttpRequest</c> and return <c>IActionResult</c> or <c>IResult</c>. Does nothing in this build, which never runs the app.</summary>
    /// <param name="builder">The app under construction.</param>
    /// <returns><paramref name="builder"/>, for the next call.</returns>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder;
    }
}
