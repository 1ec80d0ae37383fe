using System.Reflection;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.Invocation;

public sealed class FunctionDiscoveryTests
{
    /// <summary>Of two threads that are the first to ask a method for its parameters, the one that loses gets others the next time.</summary>
    [Fact]
    public void Hosts_that_start_side_by_side_find_their_functions_although_the_runtime_gives_the_parameters_anew()
    {
        var app = new FunctionAppDefinition("timers", typeof(Functions).Assembly, static (_, _) => { })
        {
            HostJson = """{"version":"2.0"}""",
            Includes = static type => type == typeof(Functions),
        };
        var before = typeof(Functions).GetMethod(nameof(Functions.Tick))!.GetParameters()[0];

        var function = new FunctionDiscovery([new ForgetfulTimers()]).Find(app, EmbeddedFunctions.Hosting.HostJson.Read(app)).Single();

        Assert.NotEqual(before, typeof(Functions).GetMethod(nameof(Functions.Tick))!.GetParameters()[0]);
        Assert.Equal(["timer", "cancellation"], function.Parameters.Select(parameter => parameter.Name));
        Assert.Same(function.Parameters[0], function.TriggerParameter);
    }

    internal sealed class Functions
    {
        [Function(nameof(Tick))]
        public static void Tick([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellation)
        {
        }
    }

    /// <summary>
    /// Fills the trigger's parameter as the host's module for timers does. While it is looked for, the runtime forgets the parameters that it
    /// has given, as when another thread writes its own over them.
    /// </summary>
    private sealed class ForgetfulTimers : ITriggerModule
    {
        public Type TriggerAttribute
        {
            get
            {
                var method = typeof(Functions).GetMethod(nameof(Functions.Tick))!;
                method.GetType().GetField("m_parameters", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(method, null);
                return typeof(TimerTriggerAttribute);
            }
        }

        public string TriggerType => "timerTrigger";

        public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter) =>
            parameter == function.TriggerParameter ? static _ => null : null;

        public Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
