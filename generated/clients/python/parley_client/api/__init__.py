# flake8: noqa

# import apis into api package
from parley_client.api.chat_api import ChatApi
from parley_client.api.models_api import ModelsApi
from parley_client.api.operations_api import OperationsApi
from parley_client.api.routing_api import RoutingApi

