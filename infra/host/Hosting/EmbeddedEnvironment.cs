using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Hosting;

/// <summary>The environment that an embedded app sees.</summary>
internal sealed class EmbeddedEnvironment(string application, string contentRoot, bool development) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = development ? Environments.Development : Environments.Production;

    public string ApplicationName { get; set; } = application;

    public string ContentRootPath { get; set; } = contentRoot;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
