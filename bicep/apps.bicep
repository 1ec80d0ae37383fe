import { scaleOf } from 'modules/types.bicep'

@export()
@description('The function apps. A new app is an entry here, a size in each .bicepparam where the default does not fit, and its choices in modules/types.bicep; host.json and servicebus.json are read from its folder.')
var apps = [
  {
    name: 'portal'
    folder: 'Portal'
    files: true
    mostBodyBytes: 104857600
    host: loadJsonContent('../functions/Portal/host.json')
    bus: loadJsonContent('../functions/Portal/servicebus.json')
  }
  {
    name: 'identity'
    folder: 'Identity'
    files: false
    mostBodyBytes: 1048576
    host: loadJsonContent('../functions/Identity/host.json')
    bus: loadJsonContent('../functions/Identity/servicebus.json')
  }
  {
    name: 'exchange'
    folder: 'Exchange'
    files: true
    mostBodyBytes: 104857600
    host: loadJsonContent('../functions/Exchange/host.json')
    bus: loadJsonContent('../functions/Exchange/servicebus.json')
  }
  {
    name: 'cabinet'
    folder: 'Cabinet'
    files: true
    mostBodyBytes: 104857600
    host: loadJsonContent('../functions/Cabinet/host.json')
    bus: loadJsonContent('../functions/Cabinet/servicebus.json')
  }
  {
    name: 'reporting'
    folder: 'Reporting'
    files: true
    mostBodyBytes: 104857600
    host: loadJsonContent('../functions/Reporting/host.json')
    bus: loadJsonContent('../functions/Reporting/servicebus.json')
  }
]

@export()
@description('The containers of every database, as the code declares them (CosmosContainers.All). Written by the tests.')
var containers = loadJsonContent('containers.json')

@export()
@description('Which app owns a first segment after /api/, as the code declares its routes. Written by the tests.')
var routes = loadJsonContent('routes.json')

@export()
@description('The size of an app to which the environment gives none of its own.')
var defaultScale scaleOf = {
  instanceMemory: 2048
  mostInstances: 40
  requestsPerInstance: 50
  alwaysReady: 0
  orchestrationsReady: 0
}
